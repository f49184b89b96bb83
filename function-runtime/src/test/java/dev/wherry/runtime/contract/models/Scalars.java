package dev.wherry.runtime.contract.models;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.UUID;

/** Everything that one text can say, times apart. */
record Scalars(
    String string,
    CharSequence sequence,
    Character character,
    Boolean flag,
    Byte tiny,
    Short small,
    Integer medium,
    Long large,
    Float single,
    Double twice,
    BigDecimal decimal,
    BigInteger integer,
    Number number,
    byte[] bytes,
    UUID uuid,
    URI uri) {

  static final class Function extends Echo<Scalars> {}
}
