package dev.wherry.runtime.bind;

import java.util.Base64;

/** Binds byte arrays as base64 (RFC 4648, section 4). */
final class BytesBinder extends ScalarBinder {

  BytesBinder() {
    super(false);
  }

  @Override
  Object parse(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be base64", e);
    }
  }

  @Override
  String text(Object value) {
    return Base64.getEncoder().encodeToString((byte[]) value);
  }
}
