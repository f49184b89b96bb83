package dev.wherry.engine.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.revision.RevisionJson;
import dev.wherry.model.TargetName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans that someone looked at, as {@code plan --out} writes them. A plan is stale when planning
 * again says anything else: other code, another manifest, another release, another drift. Where the
 * manifest stands is nothing that a plan does: it may be saved in one checkout and applied in
 * another.
 *
 * @param plans by target, each as JSON
 */
public record SavedPlan(Map<TargetName, JsonNode> plans) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final int VERSION = 1;
  private static final List<String> LISTS = List.of("changes", "kept", "refused", "drift");

  /** Copies the map in, in order. */
  public SavedPlan {
    plans = new TreeMap<>(plans);
  }

  /** What to save of plans. */
  public static SavedPlan of(Map<TargetName, Plan> plans) {
    Map<TargetName, JsonNode> saved = new TreeMap<>();
    plans.forEach((target, plan) -> saved.put(target, whole(plan)));
    return new SavedPlan(saved);
  }

  /**
   * A plan from its text.
   *
   * @throws IllegalArgumentException when it is no saved plan, with a sentence for the user
   */
  public static SavedPlan parse(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the file is no saved plan: " + e.getOriginalMessage(), e);
    }
    if (json.path("version").asInt() != VERSION || !json.path("plans").isObject()) {
      throw new IllegalArgumentException("the file is no plan that this version saved");
    }
    Map<TargetName, JsonNode> plans = new TreeMap<>();
    json.path("plans")
        .properties()
        .forEach(plan -> plans.put(new TargetName(plan.getKey()), plan.getValue()));
    return new SavedPlan(plans);
  }

  /** The text to save. */
  public String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", VERSION);
    ObjectNode all = json.putObject("plans");
    plans.forEach((target, plan) -> all.set(target.value(), plan));
    return json.toPrettyString() + "\n";
  }

  /** Whether a plan made now is the one that was saved. */
  public boolean holds(TargetName target, Plan now) {
    JsonNode saved = plans.get(target);
    return saved != null && effects(saved).equals(effects(whole(now)));
  }

  /** The plan without places in files, by which changes are told in order. */
  private static String effects(JsonNode plan) {
    JsonNode effects = plan.deepCopy();
    LISTS.forEach(list -> withoutPlaces(effects.path(list)));
    withoutPlaces(effects.path("target").path("resources"));
    return effects.toString();
  }

  private static void withoutPlaces(JsonNode list) {
    if (list instanceof ArrayNode items) {
      List<JsonNode> sorted = new ArrayList<>();
      items.forEach(sorted::add);
      sorted.stream()
          .filter(ObjectNode.class::isInstance)
          .forEach(item -> ((ObjectNode) item).remove("origin"));
      sorted.sort(Comparator.comparing(JsonNode::toString));
      items.removeAll().addAll(sorted);
    }
  }

  private static ObjectNode whole(Plan plan) {
    ObjectNode json = PlanJson.write(plan);
    json.set("target", RevisionJson.write(plan.target()));
    return json;
  }
}
