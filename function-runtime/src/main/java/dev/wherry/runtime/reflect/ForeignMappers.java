package dev.wherry.runtime.reflect;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionLoadException;
import java.lang.reflect.InvocationTargetException;

/** Makes the JSON mapper that a manifest names instead of the built-in one. */
public final class ForeignMappers {

  private ForeignMappers() {}

  /**
   * Makes the mapper.
   *
   * @param loader sees the project's class path
   * @throws FunctionLoadException when the class path lacks it, or it cannot do what the settings
   *     ask for
   */
  public static JsonMapper of(FunctionDefinition.Json settings, ClassLoader loader)
      throws FunctionLoadException {
    String name = settings.mapper();
    try {
      return switch (name) {
        case "jackson" -> new JacksonMapper(loader, settings);
        case "gson" -> gson(loader, settings);
        default -> own(name, loader);
      };
    } catch (ClassNotFoundException e) {
      throw new FunctionLoadException(
          "the JSON mapper `" + name + "` is not on the class path: no class " + e.getMessage(), e);
    } catch (InvocationTargetException e) {
      throw new FunctionLoadException(
          "the JSON mapper `" + name + "` could not be made: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new FunctionLoadException("the JSON mapper `" + name + "` does not fit: " + e, e);
    }
  }

  private static JsonMapper gson(ClassLoader loader, FunctionDefinition.Json settings)
      throws ReflectiveOperationException, FunctionLoadException {
    if (settings.rejectUnknown()) {
      throw new FunctionLoadException(
          "`unknown: reject` cannot be had with Gson, which ignores unknown fields", null);
    }
    return new GsonMapper(loader, settings);
  }

  private static JsonMapper own(String name, ClassLoader loader)
      throws ReflectiveOperationException, FunctionLoadException {
    Class<?> type = Class.forName(name, true, loader);
    if (!JsonMapper.class.isAssignableFrom(type)) {
      throw new FunctionLoadException(
          "the JSON mapper `" + name + "` does not implement " + JsonMapper.class.getName(), null);
    }
    return (JsonMapper) type.getConstructor().newInstance();
  }
}
