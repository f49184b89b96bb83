package dev.wherry.engine.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.revision.Difference;
import dev.wherry.engine.revision.RevisionJson;
import dev.wherry.engine.revision.ValueJson;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.List;
import java.util.Locale;

/** A plan for machines. */
public final class PlanJson {

  private PlanJson() {}

  /** The plan as JSON; the same plan gives the same text. */
  public static ObjectNode write(Plan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    changes(json.putArray("changes"), plan.changes());
    ArrayNode kept = json.putArray("kept");
    plan.kept().forEach(resource -> kept.add(resource(resource)));
    changes(json.putArray("refused"), plan.refused());
    json.set("drift", drift(plan.drift()));
    ArrayNode moved = json.putArray("movedAddresses");
    plan.moved().forEach(one -> moved.addObject().put("name", one.name()).put("ends", one.ends()));
    return json;
  }

  /** What someone changed outside of Wherry, as JSON. */
  public static ArrayNode drift(List<Drift> drift) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    drift.forEach(one -> json.add(drift(one)));
    return json;
  }

  private static void changes(ArrayNode json, List<ResourceChange> changes) {
    changes.forEach(change -> json.add(change(change)));
  }

  private static ObjectNode change(ResourceChange change) {
    ObjectNode json = resource(change.resource());
    json.put("action", change.action().word());
    json.put("cause", change.cause().name().toLowerCase(Locale.ROOT));
    json.put("public", change.opens());
    json.put("losesData", change.losesData());
    ArrayNode kinds = json.putArray("kinds");
    change.kinds().stream()
        .sorted()
        .forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    ArrayNode properties = json.putArray("properties");
    change.properties().forEach(property -> properties.add(property(property)));
    return json;
  }

  private static ObjectNode property(PropertyChange change) {
    return difference(change.difference())
        .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
        .put("replaces", change.replaces());
  }

  private static ObjectNode drift(Drift drift) {
    ObjectNode json = resource(drift.resource()).put("missing", drift.missing());
    ArrayNode properties = json.putArray("properties");
    drift.differences().forEach(difference -> properties.add(difference(difference)));
    return json;
  }

  private static ObjectNode difference(Difference difference) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("path", difference.path().toString());
    difference.before().ifPresent(value -> json.set("before", ValueJson.write(value)));
    difference.after().ifPresent(value -> json.set("after", ValueJson.write(value)));
    return json;
  }

  private static ObjectNode resource(NativeResource resource) {
    ObjectNode json = RevisionJson.write(resource.id()).put("subject", resource.subject());
    json.set("origin", RevisionJson.write(resource.origin()));
    return json;
  }
}
