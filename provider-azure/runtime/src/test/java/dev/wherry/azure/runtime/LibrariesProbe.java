package dev.wherry.azure.runtime;

import com.google.gson.Gson;
import com.microsoft.azure.functions.annotation.BindingName;
import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.net.URL;
import java.util.Map;

/** Uses libraries of its own that the worker has too, and tells where they come from. */
public final class LibrariesProbe implements Handler<Request, Response> {

  /** A handler without state. */
  public LibrariesProbe() {}

  @Override
  public Response handle(Request request, Context context) {
    String gson = new Gson().toJson(Map.of("a", 1));
    return Response.ok()
        .text(
            file(Gson.class)
                + " "
                + gson
                + " "
                + file(BindingName.class)
                + " own="
                + (Gson.class.getClassLoader() == LibrariesProbe.class.getClassLoader())
                + " context="
                + (Thread.currentThread().getContextClassLoader()
                    == LibrariesProbe.class.getClassLoader())
                + " worker="
                + seesTheWorker());
  }

  private static String file(Class<?> type) {
    URL place = type.getProtectionDomain().getCodeSource().getLocation();
    return place.getPath().substring(place.getPath().lastIndexOf('/') + 1);
  }

  /** The test plays the worker, and has JUnit. */
  private static boolean seesTheWorker() {
    try {
      Class.forName("org.junit.jupiter.api.Test");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
