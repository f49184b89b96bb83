package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.FunctionShape.ARCHITECTURE;
import static dev.wherry.engine.manifest.shape.FunctionShape.DEAD_LETTER;
import static dev.wherry.engine.manifest.shape.FunctionShape.ENVIRONMENT;
import static dev.wherry.engine.manifest.shape.FunctionShape.HANDLER;
import static dev.wherry.engine.manifest.shape.FunctionShape.LOG_RETENTION;
import static dev.wherry.engine.manifest.shape.FunctionShape.MAX_INSTANCES;
import static dev.wherry.engine.manifest.shape.FunctionShape.MEMORY;
import static dev.wherry.engine.manifest.shape.FunctionShape.NETWORK;
import static dev.wherry.engine.manifest.shape.FunctionShape.ON;
import static dev.wherry.engine.manifest.shape.FunctionShape.OVERRIDES;
import static dev.wherry.engine.manifest.shape.FunctionShape.PERMISSIONS;
import static dev.wherry.engine.manifest.shape.FunctionShape.REQUESTS_PER_INSTANCE;
import static dev.wherry.engine.manifest.shape.FunctionShape.RETRIES;
import static dev.wherry.engine.manifest.shape.FunctionShape.RETRY;
import static dev.wherry.engine.manifest.shape.FunctionShape.RETRY_MAX_AGE;
import static dev.wherry.engine.manifest.shape.FunctionShape.TAGS;
import static dev.wherry.engine.manifest.shape.FunctionShape.TIMEOUT;
import static dev.wherry.engine.manifest.shape.FunctionShape.USES;
import static dev.wherry.engine.manifest.shape.FunctionShape.WARM;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Text;
import dev.wherry.model.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a function whose gaps are filled. */
final class FunctionReader {

  private final Reading reading;
  private final TriggerReader triggers;

  FunctionReader(Reading reading, TriggerReader triggers) {
    this.reading = reading;
    this.triggers = triggers;
  }

  FunctionSpec read(FunctionName name, Section section) throws UnreadableException {
    return new FunctionSpec(
        name,
        section.required(HANDLER),
        section.valueOrDefault(MEMORY),
        section.valueOrDefault(TIMEOUT),
        environment(section),
        new UseReader(section).read(section.entries(USES)),
        permissions(section),
        section.valueOrDefault(NETWORK).equals("private"),
        optional(section.value(MAX_INSTANCES)),
        section.valueOrDefault(WARM),
        section.valueOrDefault(REQUESTS_PER_INSTANCE),
        retry(section),
        section.value(ARCHITECTURE),
        section.value(LOG_RETENTION),
        tags(section),
        new Documents(reading).overrides(section.entries(OVERRIDES)),
        section.node(ON).map(triggers::read).orElse(List.<Trigger>of()),
        section.origin());
  }

  private static OptionalInt optional(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private Map<String, Text> environment(Section section) {
    Map<String, Text> environment = new LinkedHashMap<>();
    section
        .entries(ENVIRONMENT)
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Scalar scalar) {
                text(scalar).ifPresent(text -> environment.put(name, text));
              }
            });
    return environment;
  }

  private Optional<Text> text(Node.Scalar scalar) {
    try {
      return Optional.of(reading.substitutions().open(scalar));
    } catch (SubstitutionException problem) {
      reading.report(problem.diagnostic());
      return Optional.empty();
    }
  }

  private Map<ProviderName, List<Document.Fields>> permissions(Section section) {
    Documents documents = new Documents(reading);
    Map<ProviderName, List<Document.Fields>> permissions = new LinkedHashMap<>();
    section
        .entries(PERMISSIONS)
        .forEach(
            (provider, entry) -> {
              List<Document.Fields> list = new ArrayList<>();
              if (entry.value() instanceof Node.Items items) {
                for (Node item : items.values()) {
                  if (item instanceof Node.Fields fields) {
                    list.add(documents.fields(fields));
                  }
                }
              }
              permissions.put(new ProviderName(provider), list);
            });
    return permissions;
  }

  private FunctionSpec.Retry retry(Section section) {
    SourceLocation place = section.place();
    return section
        .section(RETRY)
        .map(
            retry ->
                new FunctionSpec.Retry(
                    optional(retry.value(RETRIES)),
                    retry.value(RETRY_MAX_AGE),
                    retry.value(DEAD_LETTER),
                    retry.origin()))
        .orElseGet(
            () ->
                new FunctionSpec.Retry(
                    OptionalInt.empty(), Optional.empty(), Optional.empty(), Origin.of(place)));
  }

  private static Map<String, String> tags(Section section) {
    Map<String, String> tags = new LinkedHashMap<>();
    section
        .entries(TAGS)
        .forEach(
            (name, entry) ->
                section
                    .parse(entry.value(), TAGS.shape().item())
                    .ifPresent(tag -> tags.put(name, tag.value())));
    return tags;
  }
}
