package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.function.TypeOf;
import dev.wherry.function.test.Functions;
import dev.wherry.function.test.HttpResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListDocksTest {

  private final Functions listDocks = Functions.of(ListDocks.class).route("GET /docks");

  @Test
  void listsAll() {
    HttpResult result = listDocks.http("GET /docks").call();
    assertEquals(4, result.json(new TypeOf<List<Dock>>() {}).size());
    assertEquals(Optional.of("max-age=3600"), result.header("cache-control"));
  }

  @Test
  void findsByName() {
    HttpResult result = listDocks.http("GET /docks?name=green").call();
    assertEquals(
        List.of(new Dock("greenwich", "Greenwich Pier", 18)),
        result.json(new TypeOf<List<Dock>>() {}));
  }
}
