package dev.wherry.runtime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

  @ParameterizedTest
  @CsvSource({
    "https://shop.kr/a%2Fb/c?x=1&x=2, /a%2Fb/c, x=1&x=2",
    "https://shop.kr:8080/?, /, ''",
    "https://shop.kr, /, ''",
    "https://shop.kr?x=/y, /, x=/y",
    "/orders?back=https://shop.kr/a?b, /orders, back=https://shop.kr/a?b",
    "/orders, /orders, ''",
    "http://127.0.0.1:8080*, *, ''",
    "*, *, ''",
    "http://127.0.0.1:8080/*, /*, ''",
  })
  void readsPathAndQueryAsTheyWereSent(String uri, String path, String query) {
    assertEquals(new RequestTarget(path, query), RequestTarget.of(uri));
  }
}
