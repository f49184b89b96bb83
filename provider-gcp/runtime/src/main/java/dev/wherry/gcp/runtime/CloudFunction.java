package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import dev.wherry.runtime.adapter.StartupClasses;
import java.lang.invoke.MethodHandles;

/**
 * The function that Google's invoker calls: one Wherry function, described by environment
 * variables. Safe for several calls at once. It uses no other class of ours before those are
 * defined that every cold start needs.
 */
public final class CloudFunction implements HttpFunction {

  /** Stands beside the jar of this class. */
  private static final String STARTUP = "wherry-entry-points.jar";

  private final HttpFunction calls;

  /**
   * Makes the function ready, before the instance takes requests.
   *
   * @throws Exception what keeps the instance from starting: a setting that is missing, or what the
   *     user's own code threw
   */
  public CloudFunction() throws Exception {
    StartupClasses.define(MethodHandles.lookup(), STARTUP);
    calls = new CloudCalls();
  }

  @Override
  public void service(HttpRequest request, HttpResponse response) throws Exception {
    calls.service(request, response);
  }
}
