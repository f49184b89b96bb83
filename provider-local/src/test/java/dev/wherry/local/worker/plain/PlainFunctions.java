package dev.wherry.local.worker.plain;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.util.Optional;
import java.util.TreeMap;

/** Functions as users of Azure write them, without Wherry. */
public final class PlainFunctions {

  public HttpResponseMessage echo(
      @HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request,
      @BindingName("who") String who,
      ExecutionContext context) {
    context.getLogger().warning("hello " + who);
    System.out.println("printed by " + who);
    String text =
        String.join(
            "\n",
            request.getHttpMethod().name(),
            request.getUri().toString(),
            new TreeMap<>(request.getQueryParameters()).toString(),
            String.valueOf(request.getHeaders().get("x-many")),
            request.getBody().orElse("nothing"),
            String.valueOf(System.getenv("COLOUR")));
    return request
        .createResponseBuilder(HttpStatus.CREATED)
        .header("x-name", context.getFunctionName())
        .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .build();
  }

  public HttpResponseMessage fail(
      @HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request)
      throws InterruptedException {
    switch (request.getQueryParameters().getOrDefault("how", "")) {
      case "exit" -> Runtime.getRuntime().halt(7);
      case "sleep" -> Thread.sleep(60_000);
      default -> throw new IllegalStateException("boom");
    }
    return null;
  }

  public void tick(
      @TimerTrigger(name = "timer", schedule = "0 * * * * *") String timer,
      ExecutionContext context) {
    context.getLogger().info("timer " + timer);
  }
}
