package dev.wherry.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Texts of others that may be JSON. */
public final class JsonText {

  private JsonText() {}

  /** Whether it is one JSON document. */
  public static boolean isJson(String text) {
    try {
      return !JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(text)
          .isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
