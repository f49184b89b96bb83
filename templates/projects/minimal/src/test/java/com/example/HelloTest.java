package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.function.test.Functions;
import dev.wherry.function.test.HttpResult;
import org.junit.jupiter.api.Test;

class HelloTest {

  @Test
  void greetsTheVisitor() {
    HttpResult result =
        Functions.of(Hello.class).route("GET /hello/{name}").http("GET /hello/Ada").call();
    assertEquals(200, result.status());
    assertEquals("Hello, Ada!", result.json(Hello.Greeting.class).message());
  }
}
