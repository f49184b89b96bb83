package dev.wherry.runtime.reflect;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.json.JsonException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Jackson from the project's own class path, with the modules it has there. Reached by reflection,
 * so that nobody else carries it.
 */
final class JacksonMapper implements JsonMapper {

  private static final String DATABIND = "com.fasterxml.jackson.databind.";

  private final Object mapper;
  private final Object typeFactory;
  private final Method constructType;
  private final Method read;
  private final Method write;

  JacksonMapper(ClassLoader loader, FunctionDefinition.Json settings)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(DATABIND + "ObjectMapper");
    mapper = type.getConstructor().newInstance();
    type.getMethod("findAndRegisterModules").invoke(mapper);
    set(loader, "DeserializationFeature", "FAIL_ON_UNKNOWN_PROPERTIES", settings.rejectUnknown());
    set(loader, "SerializationFeature", "WRITE_DATES_AS_TIMESTAMPS", false);
    if (settings.snakeCase()) {
      Class<?> names = loader.loadClass(DATABIND + "PropertyNamingStrategies");
      Class<?> strategy = loader.loadClass(DATABIND + "PropertyNamingStrategy");
      Object snakeCase = names.getField("SNAKE_CASE").get(null);
      type.getMethod("setPropertyNamingStrategy", strategy).invoke(mapper, snakeCase);
    }
    typeFactory = Objects.requireNonNull(type.getMethod("getTypeFactory").invoke(mapper));
    constructType = typeFactory.getClass().getMethod("constructType", Type.class);
    read = type.getMethod("readValue", byte[].class, loader.loadClass(DATABIND + "JavaType"));
    write = type.getMethod("writeValueAsBytes", Object.class);
  }

  @Override
  public @Nullable Object read(byte[] json, Type type) throws IOException {
    Object javaType = MapperCall.invoke(constructType, typeFactory, type);
    try {
      return MapperCall.invoke(read, mapper, json, javaType);
    } catch (IOException e) {
      throw withPath(e);
    }
  }

  @Override
  public byte[] write(@Nullable Object value) throws IOException {
    return (byte[]) Objects.requireNonNull(MapperCall.invoke(write, mapper, value));
  }

  private void set(ClassLoader loader, String features, String name, boolean value)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(DATABIND + features);
    Object feature = type.getField(name).get(null);
    mapper.getClass().getMethod("configure", type, boolean.class).invoke(mapper, feature, value);
  }

  /** Jackson's own message, without the excerpt of the document that it appends. */
  private static IOException withPath(IOException e) {
    try {
      String problem = (String) e.getClass().getMethod("getOriginalMessage").invoke(e);
      StringBuilder path = new StringBuilder("$");
      if (e.getClass().getMethod("getPath").invoke(e) instanceof List<?> steps) {
        for (Object step : steps) {
          append(path, step);
        }
      }
      return new JsonException(path.toString(), String.valueOf(problem), e);
    } catch (NoSuchMethodException noMappingException) {
      return e;
    } catch (ReflectiveOperationException broken) {
      e.addSuppressed(broken);
      return e;
    }
  }

  private static void append(StringBuilder path, Object step) throws ReflectiveOperationException {
    Object name = step.getClass().getMethod("getFieldName").invoke(step);
    if (name == null) {
      path.append('[').append(step.getClass().getMethod("getIndex").invoke(step)).append(']');
    } else {
      path.append('.').append(name);
    }
  }
}
