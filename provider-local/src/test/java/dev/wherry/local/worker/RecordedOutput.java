package dev.wherry.local.worker;

import dev.wherry.local.worker.rpc.WorkerMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a function app writes. */
final class RecordedOutput implements WorkerOutput {

  final List<String> printed = new CopyOnWriteArrayList<>();
  final List<WorkerMessage.Logged> logged = new CopyOnWriteArrayList<>();

  @Override
  public void printed(String line) {
    printed.add(line);
  }

  @Override
  public void logged(WorkerMessage.Logged line) {
    logged.add(line);
  }
}
