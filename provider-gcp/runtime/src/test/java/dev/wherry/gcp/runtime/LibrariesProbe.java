package dev.wherry.gcp.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import io.cloudevents.CloudEvent;
import io.grpc.ConnectivityState;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;

/** Uses libraries of its own and tells where they come from. */
public final class LibrariesProbe implements Handler<Request, Response> {

  /** A class of each. */
  static final Class<?>[] LIBRARIES = {
    LibrariesProbe.class,
    Gson.class,
    ObjectMapper.class,
    JsonFactory.class,
    JsonProperty.class,
    LoggerFactory.class,
    NOPServiceProvider.class,
    ConnectivityState.class,
    JsonValue.class,
    CloudEvent.class
  };

  /** What the invoker shows to every function in place of its own. */
  private static final Set<Class<?>> OF_THE_INVOKER = Set.of(CloudEvent.class);

  /** A handler without state. */
  public LibrariesProbe() {}

  @Override
  public Response handle(Request request, Context context) throws IOException {
    ClassLoader own = LibrariesProbe.class.getClassLoader();
    boolean ownLoader = true;
    for (Class<?> library : LIBRARIES) {
      ownLoader &= (library.getClassLoader() == own) != OF_THE_INVOKER.contains(library);
    }
    boolean silent =
        LoggerFactory.getILoggerFactory().getClass().getName().startsWith("org.slf4j.nop")
            || LoggerFactory.getILoggerFactory().getClass().getSimpleName().startsWith("NOP");
    String gson = new Gson().toJson(Map.of("a", 1));
    return Response.ok().text(text(ownLoader, silent, gson));
  }

  /** What the function answers when nothing of the invoker's came in between. */
  static String expected() {
    return text(true, true, "{\"a\":1}");
  }

  private static String text(boolean ownLoader, boolean silent, String gson) {
    return "own="
        + ownLoader
        + " silent="
        + silent
        + " jackson="
        + jackson()
        + " gson="
        + gson
        + " grpc="
        + ConnectivityState.READY
        + " jakarta="
        + JsonValue.TRUE;
  }

  private static String jackson() {
    return new ObjectMapper().version().toString();
  }
}
