package dev.wherry.runtime.bind;

import java.net.URI;
import java.util.UUID;

/** Binds UUIDs and URIs. */
final class IdentifierBinder extends ScalarBinder {

  private static final int UUID_LENGTH = 36;

  private final boolean uuid;

  IdentifierBinder(boolean uuid) {
    super(false);
    this.uuid = uuid;
  }

  @Override
  Object parse(String text) {
    try {
      if (!uuid) {
        return URI.create(text);
      }
      if (text.length() == UUID_LENGTH) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(wanted(), e);
    }
    throw new IllegalArgumentException(wanted());
  }

  private String wanted() {
    return uuid ? "must be a UUID" : "must be a URI";
  }
}
