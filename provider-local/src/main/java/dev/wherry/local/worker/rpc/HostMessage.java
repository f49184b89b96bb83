package dev.wherry.local.worker.rpc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a host says to a worker: {@code StreamingMessage}, one way. */
public sealed interface HostMessage {

  /**
   * Asks the worker to get ready.
   *
   * @param hostVersion the version of the host
   * @param workerDirectory where the worker lies
   * @param appDirectory where the function app lies
   */
  record Init(String hostVersion, String workerDirectory, String appDirectory)
      implements HostMessage {

    @Override
    public byte[] write() {
      MessageWriter init = new MessageWriter().text(1, hostVersion);
      init.text(4, workerDirectory).text(5, appDirectory);
      return new MessageWriter().message(17, init).toByteArray();
    }
  }

  /**
   * Asks the worker to load a function.
   *
   * @param functionId what later messages call it
   * @param name its name
   * @param directory where its {@code function.json} lies
   * @param scriptFile the jar, whole path
   * @param entryPoint class and method
   * @param bindings by their name
   */
  record Load(
      String functionId,
      String name,
      String directory,
      String scriptFile,
      String entryPoint,
      Map<String, Binding> bindings)
      implements HostMessage {

    /** Copies the map in. */
    public Load {
      bindings = Map.copyOf(bindings);
    }

    @Override
    public byte[] write() {
      MessageWriter metadata = new MessageWriter().text(1, directory).text(2, scriptFile);
      metadata.text(3, entryPoint).text(4, name);
      new TreeMap<>(bindings)
          .forEach(
              (key, binding) ->
                  metadata.entry(
                      6,
                      key,
                      new MessageWriter()
                          .text(2, binding.type())
                          .number(3, binding.out() ? 1 : 0)));
      MessageWriter load = new MessageWriter().text(1, functionId).message(2, metadata);
      return new MessageWriter().message(8, load).toByteArray();
    }
  }

  /**
   * One binding of a function.
   *
   * @param type such as {@code httpTrigger}
   * @param out whether it takes what the function gives
   */
  record Binding(String type, boolean out) {}

  /**
   * Asks the worker to call a function.
   *
   * @param invocationId what the answer will name
   * @param functionId the function
   * @param inputs by the name of their binding
   * @param metadata of the trigger
   * @param traceParent the caller's trace context, or empty
   */
  record Invoke(
      String invocationId,
      String functionId,
      Map<String, RpcData> inputs,
      Map<String, RpcData> metadata,
      String traceParent)
      implements HostMessage {

    /** Copies the maps in. */
    public Invoke {
      inputs = new LinkedHashMap<>(inputs);
      metadata = new LinkedHashMap<>(metadata);
    }

    @Override
    public byte[] write() {
      MessageWriter call = new MessageWriter().text(1, invocationId).text(2, functionId);
      inputs.forEach(
          (name, data) ->
              call.message(3, new MessageWriter().text(1, name).message(2, data.write())));
      metadata.forEach((name, data) -> call.entry(4, name, data.write()));
      call.message(5, new MessageWriter().text(1, traceParent));
      return new MessageWriter().message(4, call).toByteArray();
    }
  }

  /** Asks the worker to end. */
  record Terminate() implements HostMessage {

    @Override
    public byte[] write() {
      return new MessageWriter().message(14, new MessageWriter()).toByteArray();
    }
  }

  /** As it goes over the wire. */
  byte[] write();
}
