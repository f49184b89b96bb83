package dev.wherry.bench.lambda;

import dev.wherry.bench.report.Samples;
import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaCall;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.local.lambda.LambdaResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs contestants on one Java; they take turns, so that a busy moment meets all of them. */
final class Runs {

  private static final int WARM_UP = 2_000;
  private static final int TURN = 250;
  private static final int TURNS = 12;

  private final LambdaClient client;
  private final Path javaHome;
  private final byte[] event;

  Runs(LambdaClient client, Path javaHome) throws IOException {
    this.client = client;
    this.javaHome = javaHome;
    try (var in = Objects.requireNonNull(Runs.class.getResourceAsStream("event.json"))) {
      this.event = in.readAllBytes();
    }
  }

  /** From starting a process to its answer, in milliseconds; each is first once in a while. */
  Map<Contestant, Samples> cold(List<Contestant> contestants, int rounds) throws Exception {
    Map<Contestant, Samples> times = samples(contestants);
    for (int round = -1; round < rounds; round++) {
      for (Contestant contestant : inTurn(contestants, round + 1)) {
        try (HostedFunction function = host(contestant, Map.of())) {
          LambdaResult result = call(contestant, function);
          if (round >= 0) {
            Objects.requireNonNull(times.get(contestant))
                .add(result.coldStart().orElseThrow().toNanos() / 1e6);
          }
        }
      }
    }
    return times;
  }

  /** The duration of calls of a process that has had many, in microseconds. */
  Map<Contestant, Samples> warm(List<Contestant> contestants) throws Exception {
    Map<Contestant, HostedFunction> functions = new LinkedHashMap<>();
    try {
      for (Contestant contestant : contestants) {
        HostedFunction function = host(contestant, Map.of());
        functions.put(contestant, function);
        for (int i = 0; i < WARM_UP; i++) {
          call(contestant, function);
        }
      }
      Map<Contestant, Samples> times = samples(contestants);
      for (int turn = 0; turn < TURNS; turn++) {
        for (Contestant contestant : inTurn(contestants, turn)) {
          HostedFunction function = Objects.requireNonNull(functions.get(contestant));
          for (int i = 0; i < TURN; i++) {
            LambdaResult result = call(contestant, function);
            Objects.requireNonNull(times.get(contestant)).add(result.duration().toNanos() / 1e3);
          }
        }
      }
      return times;
    } finally {
      for (HostedFunction function : functions.values()) {
        function.close();
      }
    }
  }

  /** How many classes the first call needs. */
  long classes(Contestant contestant, Path log) throws Exception {
    Map<String, String> logging = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
    try (HostedFunction function = host(contestant, logging)) {
      call(contestant, function);
    }
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("source:")).count();
    }
  }

  /** The resident memory after the first call, in MB. */
  double memory(Contestant contestant) throws Exception {
    try (HostedFunction function = host(contestant, Map.of())) {
      call(contestant, function);
      long process = ProcessHandle.current().children().findFirst().orElseThrow().pid();
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    }
    throw new IOException("the system does not tell a process's memory");
  }

  private HostedFunction host(Contestant contestant, Map<String, String> more) throws IOException {
    return HostedFunction.of(client, contestant.on(javaHome, more), (function, line) -> {});
  }

  private LambdaResult call(Contestant contestant, HostedFunction function) throws Exception {
    LambdaResult result = function.invoke(event, LambdaCall.PLAIN);
    String answer = new String(result.payload(), StandardCharsets.UTF_8);
    if (result.error().isPresent() || !answer.contains("tea")) {
      throw new IllegalStateException(contestant.title() + " answered " + answer);
    }
    return result;
  }

  /** Who comes after whom stays, who comes first does not. */
  private static List<Contestant> inTurn(List<Contestant> contestants, int turn) {
    List<Contestant> turned = new ArrayList<>(contestants);
    Collections.rotate(turned, -turn);
    return turned;
  }

  private static Map<Contestant, Samples> samples(List<Contestant> contestants) {
    Map<Contestant, Samples> samples = new LinkedHashMap<>();
    contestants.forEach(contestant -> samples.put(contestant, new Samples()));
    return samples;
  }
}
