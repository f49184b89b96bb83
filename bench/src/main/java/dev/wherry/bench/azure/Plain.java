package dev.wherry.bench.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** A function as Azure's own guide writes it. */
public final class Plain {

  /** Says the same as the others. */
  @FunctionName("say")
  public HttpResponseMessage say(
      @HttpTrigger(name = "request", authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return request
        .createResponseBuilder(HttpStatus.OK)
        .header("content-type", "application/json")
        .body("{\"text\":\"Hello, you!\"}")
        .build();
  }
}
