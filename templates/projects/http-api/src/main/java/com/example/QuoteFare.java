package com.example;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Resources;
import java.math.BigDecimal;

/** {@code GET /fares/{from}/{to}?passengers=2}: path and query fill the record. */
public final class QuoteFare implements Handler<Trip, Fare> {

  private final BigDecimal pricePerMile;

  /** Reads the price from the {@code environment} in {@code wherry.yml}, once an instance. */
  public QuoteFare(Resources resources) {
    pricePerMile = new BigDecimal(resources.setting("PRICE_PER_MILE").orElseThrow());
  }

  @Override
  public Fare handle(Trip trip, Context context) {
    return Fare.of(trip, pricePerMile);
  }
}
