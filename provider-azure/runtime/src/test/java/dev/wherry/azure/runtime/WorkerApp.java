package dev.wherry.azure.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.nimbusds.jose.JOSEException;
import dev.wherry.azure.entry.App;
import dev.wherry.jwt.TokenIssuer;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.spi.artifact.Content;
import dev.wherry.testkit.runtime.ProbeArtifact;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An app's folder, loaded as the worker does it: its outer jar by a loader with the worker's
 * libraries first.
 */
final class WorkerApp {

  private static final String ENTRY = "dev.wherry.azure.entry.Functions";
  private static final String OUTER = "wherry-azure.jar";

  private final ClassLoader worker;

  private WorkerApp(ClassLoader worker) {
    this.worker = worker;
  }

  /** Assembles the probes; the descriptor comes with each app. */
  static Path assemble(Path folder, List<Path> libraries) throws IOException {
    Map<String, Content> layout = new LinkedHashMap<>();
    layout.put("app/shop.jar", new Content.ProjectClasses());
    layout.put("app/wherry-entry-points.jar", new Content.EntryPoints());
    layout.put("app/wherry-azure-runtime.jar", ProbeArtifact.copy(AzureApp.class));
    layout.put("app/wherry-function-runtime.jar", ProbeArtifact.copy(FunctionInstance.class));
    layout.put("app/wherry-function-jwt.jar", ProbeArtifact.copy(TokenIssuer.class));
    layout.put("app/nimbus-jose-jwt.jar", ProbeArtifact.copy(JOSEException.class));
    layout.put("app", new Content.ProjectLibraries());
    layout.put("app/class-path.jar", new Content.ClassPathJar());
    layout.put(OUTER, ProbeArtifact.copy(App.class));
    ProbeArtifact.unpack(folder, layout, libraries);
    return folder;
  }

  /** Loads an assembled app with this descriptor, in place of one that was loaded before. */
  static WorkerApp load(Path folder, Map<String, Object> descriptor) throws IOException {
    Files.writeString(
        folder.resolve("app/wherry.json"), new ObjectMapper().writeValueAsString(descriptor));
    return new WorkerApp(new WorkerLoader(folder.resolve(OUTER).toUri().toURL()));
  }

  TestAnswer http(TestContext context, TestRequest request) throws Exception {
    return answer("http", context, request);
  }

  TestAnswer invoke(TestContext context, TestRequest request) throws Exception {
    return answer("invoke", context, request);
  }

  private TestAnswer answer(String method, TestContext context, TestRequest request)
      throws Exception {
    return (TestAnswer) call(method, HttpRequestMessage.class, request, context);
  }

  void timer(TestContext context, String timer) throws Exception {
    call("timer", String.class, timer, context);
  }

  private Object call(String method, Class<?> type, Object value, TestContext context)
      throws Exception {
    try {
      return worker
          .loadClass(ENTRY)
          .getMethod(method, type, ExecutionContext.class)
          .invoke(null, value, context);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /**
   * The worker's libraries are those of this test; but our own classes it has from the jar only.
   */
  private static final class WorkerLoader extends URLClassLoader {

    WorkerLoader(URL outer) throws MalformedURLException {
      super(new URL[] {outer}, WorkerApp.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.wherry.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }
}
