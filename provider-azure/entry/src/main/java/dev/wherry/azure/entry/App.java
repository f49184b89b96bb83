package dev.wherry.azure.entry;

/**
 * The functions of one function app, behind their own class loader. Safe for several calls at once.
 * What a method throws makes the invocation fail: Azure logs it, and answers an HTTP caller with an
 * empty 500.
 */
public interface App {

  /** Answers a request by the app's own routes. */
  HttpAnswer http(HttpCall request, WorkerCall call) throws Exception;

  /** Hands a document to the function that the last segment of the path names. */
  HttpAnswer invoke(HttpCall request, WorkerCall call) throws Exception;

  /**
   * Calls the function whose timer fired.
   *
   * @param timer what Azure says of it: JSON with {@code ScheduleStatus} and {@code IsPastDue}
   */
  void timer(String timer, WorkerCall call) throws Exception;
}
