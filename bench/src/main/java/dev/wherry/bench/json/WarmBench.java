package dev.wherry.bench.json;

import dev.wherry.bench.json.variant.Bare;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same reading when the JVM knows it by heart. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WarmBench {

  /** The class of the variant; {@link Main} names all. */
  @Param("Bare")
  public String type = "Bare";

  private Variant variant = new Bare();

  /** Makes the variant. */
  @Setup
  public void make() throws Exception {
    variant = Variant.named("dev.wherry.bench.json.variant." + type);
  }

  /** Reads the document. */
  @Benchmark
  public Order read() throws Exception {
    return variant.read(Document.ORDER);
  }
}
