package com.example;

import java.math.BigDecimal;

/**
 * What a trip costs.
 *
 * @param miles the way on the river
 * @param total for all passengers, in pounds
 */
public record Fare(int miles, BigDecimal total) {

  static Fare of(Trip trip, BigDecimal pricePerMile) {
    int miles = Math.abs(Docks.find(trip.to()).mile() - Docks.find(trip.from()).mile());
    BigDecimal passengerMiles = BigDecimal.valueOf((long) miles * trip.passengers());
    return new Fare(miles, pricePerMile.multiply(passengerMiles));
  }
}
