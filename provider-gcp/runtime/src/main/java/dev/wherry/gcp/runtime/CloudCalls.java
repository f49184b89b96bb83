package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import dev.wherry.runtime.adapter.Deadlines;
import java.io.IOException;

/** The calls of one function, each given up when its time is over. */
final class CloudCalls implements HttpFunction {

  private final Front front;
  private final Deadlines deadlines;

  /**
   * Makes the function ready, before the instance takes requests.
   *
   * @throws Exception what keeps the instance from starting: a setting that is missing, or what the
   *     user's own code threw
   */
  CloudCalls() throws Exception {
    this(Assembly.of(System.getenv()));
    Runtime.getRuntime().addShutdownHook(new Closing(front));
  }

  CloudCalls(Assembly assembly) {
    this.front = assembly.front();
    this.deadlines = assembly.deadlines();
  }

  @Override
  public void service(HttpRequest request, HttpResponse response) throws IOException {
    IncomingRequest incoming = IncomingRequest.of(request);
    Deadlines.Call call = deadlines.begin();
    try {
      front.answer(incoming, call.deadlineMillis(), response);
    } finally {
      call.end();
    }
  }

  /** Cloud Run ends an instance with SIGTERM. */
  private static final class Closing extends Thread {

    private final Front front;

    Closing(Front front) {
      super("wherry-close");
      this.front = front;
    }

    @Override
    public void run() {
      front.close();
    }
  }
}
