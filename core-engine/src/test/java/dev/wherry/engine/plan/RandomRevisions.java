package dev.wherry.engine.plan;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.revision.Revision;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Revisions as different as they may be; the same seed gives the same. */
public final class RandomRevisions {

  private static final ArtifactId CODE = new ArtifactId("app");
  private final Random random;

  public RandomRevisions(long seed) {
    random = new Random(seed);
  }

  /** A revision of up to a dozen resources, of which a third stays the same in every draw. */
  public Revision next() {
    List<NativeResource> resources = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      if (random.nextInt(4) > 0) {
        resources.add(resource(i, resources));
      }
    }
    Blueprint blueprint =
        Blueprint.of(
            resources,
            resources.isEmpty() ? Map.of() : Map.of("url", attribute(resources.get(0).id())));
    return new Revision(blueprint, Map.of(CODE, digest()));
  }

  private NativeResource resource(int number, List<NativeResource> before) {
    ResourceId id = ResourceId.of(number % 2 == 0 ? "Function" : "Role", "r" + number);
    NativeResource resource =
        NativeResource.of(
            id,
            "function f" + number,
            properties(before),
            new SourceLocation("wherry.yml", 1 + random.nextInt(50), 1, 1));
    resource = number % 5 == 0 ? resource.with(Trait.HOLDS_DATA) : resource;
    resource = number % 3 == 0 ? resource.asPermission() : resource;
    resource = number % 4 == 0 ? resource.replacedOn(PropertyPath.of("Fixed")) : resource;
    return before.isEmpty() || random.nextBoolean() ? resource : resource.after(one(before).id());
  }

  private Value.Fields properties(List<NativeResource> before) {
    Value.Fields fields =
        Value.Fields.NONE
            .with("Memory", Value.number(random.nextInt(3)))
            .with("Fixed", Value.text("v" + random.nextInt(2)))
            .with("Code", Value.items(new Value.ArtifactDigest(CODE)))
            .with("Nested", Value.Fields.NONE.with("$odd", Value.flag(random.nextBoolean())));
    if (random.nextBoolean()) {
      fields = fields.with("Ratio", new Value.Literal(new BigDecimal("0.25")));
    }
    if (random.nextInt(3) == 0) {
      fields = fields.with("Key", new Value.SecretRef(new ResourceName("stripe-key")));
    }
    return before.isEmpty() || random.nextBoolean()
        ? fields
        : fields.with(
            "Role", new Value.Concat(List.of(Value.text("arn:"), attribute(one(before).id()))));
  }

  private static Value attribute(ResourceId id) {
    return new Value.Attribute(id, "Arn");
  }

  private NativeResource one(List<NativeResource> resources) {
    return resources.get(random.nextInt(resources.size()));
  }

  private ContentDigest digest() {
    return new ContentDigest(String.valueOf(random.nextInt(2)).repeat(64));
  }
}
