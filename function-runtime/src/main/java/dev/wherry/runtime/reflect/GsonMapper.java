package dev.wherry.runtime.reflect;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.host.FunctionDefinition;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gson from the project's own class path. Reached by reflection, so that nobody else carries it.
 */
final class GsonMapper implements JsonMapper {

  private final Object gson;
  private final Method read;
  private final Method write;

  GsonMapper(ClassLoader loader, FunctionDefinition.Json settings)
      throws ReflectiveOperationException {
    Class<?> builderType = loader.loadClass("com.google.gson.GsonBuilder");
    Object builder = builderType.getConstructor().newInstance();
    if (settings.snakeCase()) {
      Class<?> policy = loader.loadClass("com.google.gson.FieldNamingPolicy");
      Object snakeCase = policy.getField("LOWER_CASE_WITH_UNDERSCORES").get(null);
      builderType.getMethod("setFieldNamingPolicy", policy).invoke(builder, snakeCase);
    }
    gson = Objects.requireNonNull(builderType.getMethod("create").invoke(builder));
    read = gson.getClass().getMethod("fromJson", String.class, Type.class);
    write = gson.getClass().getMethod("toJson", Object.class);
  }

  @Override
  public @Nullable Object read(byte[] json, Type type) throws IOException {
    return MapperCall.invoke(read, gson, new String(json, StandardCharsets.UTF_8), type);
  }

  @Override
  public byte[] write(@Nullable Object value) throws IOException {
    String text = (String) Objects.requireNonNull(MapperCall.invoke(write, gson, value));
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
