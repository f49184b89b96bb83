package dev.wherry.engine.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wherry.engine.plan.RandomRevisions;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionJsonTest {

  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void aRevisionIsTheSameAfterBeingWrittenAndRead() throws JsonProcessingException {
    RandomRevisions revisions = new RandomRevisions(7);
    for (int i = 0; i < 50; i++) {
      Revision revision = revisions.next();
      String text = RevisionJson.write(revision).toString();

      assertEquals(revision, RevisionJson.read(json.readTree(text)));
    }
  }

  @Test
  void everyScalarComesBackExactly() throws JsonProcessingException {
    Value value =
        Value.items(
            Value.text("$artifact"),
            Value.number(9_007_199_254_740_993L),
            new Value.Literal(new BigDecimal("0.1000000000000000055511151231257827")),
            new Value.Literal(new BigDecimal("1E+3")),
            Value.flag(false),
            Value.Fields.NONE.with("$artifact", Value.text("the user's own key")),
            Value.Fields.NONE.with("$$", Value.text("")),
            new Value.Concat(List.of(Value.text("a"), Value.number(1))));

    assertEquals(value, ValueJson.read(json.readTree(ValueJson.write(value).toString())));
  }
}
