package dev.wherry.spi.compile;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Functions of which the same is to be told because of one place in the manifest, such as a line
 * under {@code defaults}: it is told once, with their names.
 *
 * @param place that line
 * @param functions at least one, in their order
 */
public record Alike(SourceLocation place, List<FunctionSpec> functions) {

  private static final int NAMED = 3;

  /** Copies the list in. */
  public Alike {
    functions = List.copyOf(functions);
    if (functions.isEmpty()) {
      throw new IllegalArgumentException("nothing is alike at " + place);
    }
  }

  /**
   * Those for which something holds, together by the place where a key of theirs is written.
   *
   * @param key what it holds because of; who has it not stands alone
   */
  public static List<Alike> at(
      String key, Collection<FunctionSpec> functions, Predicate<FunctionSpec> holds) {
    return by(
        functions,
        function -> Optional.of(function).filter(holds).map(one -> one.origin().at(key)));
  }

  /** Those that have a place, together by it. */
  public static List<Alike> by(
      Collection<FunctionSpec> functions, Function<FunctionSpec, Optional<SourceLocation>> place) {
    Map<SourceLocation, List<FunctionSpec>> places = new LinkedHashMap<>();
    for (FunctionSpec function : functions) {
      place
          .apply(function)
          .ifPresent(at -> places.computeIfAbsent(at, any -> new ArrayList<>()).add(function));
    }
    return places.entrySet().stream()
        .map(entry -> new Alike(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** One of them: what the key says is the same for all. */
  public FunctionSpec one() {
    return functions.get(0);
  }

  /** Their names for people, of many the first few: {@code `a`, `b`, `c` and 2 more}. */
  public String names() {
    String names =
        functions.stream()
            .limit(NAMED)
            .map(FunctionSpec::name)
            .map(FunctionName::value)
            .collect(Collectors.joining("`, `", "`", "`"));
    return functions.size() > NAMED
        ? names + " and " + (functions.size() - NAMED) + " more"
        : names;
  }

  /** A verb in the form that goes with as many. */
  public String verb(String singular, String plural) {
    return functions.size() == 1 ? singular : plural;
  }
}
