package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wherry.runtime.adapter.StartupClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;

/**
 * The handler that Lambda calls: one Wherry function, described by environment variables. Names no
 * class of ours but the one that defines the others, so that none is loaded before.
 */
public final class LambdaFunction implements RequestStreamHandler {

  /** Stands beside the jar of this class. */
  private static final String STARTUP = "0-wherry-entry-points.jar";

  private final RequestStreamHandler events;

  /**
   * Makes the function ready, within Lambda's initialization.
   *
   * @throws Exception what makes the initialization fail: a setting that is missing, or what the
   *     user's own code threw
   */
  public LambdaFunction() throws Exception {
    StartupClasses.define(MethodHandles.lookup(), STARTUP);
    events = new EventHandler(LambdaHost.ofProcess());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    events.handleRequest(input, output, context);
  }
}
