package com.example;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.HttpError;
import dev.wherry.function.Resources;
import dev.wherry.function.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** {@code POST /bookings}: a JSON body in, {@code 201} with a ticket out. */
public final class BookTrip implements Handler<Booking, Response> {

  private final BigDecimal pricePerMile;

  public BookTrip(Resources resources) {
    pricePerMile = new BigDecimal(resources.setting("PRICE_PER_MILE").orElseThrow());
  }

  @Override
  public Response handle(Booking booking, Context context) {
    if (booking.date().isBefore(LocalDate.now())) {
      throw new HttpError(409, "date-has-passed", "No boat leaves on " + booking.date() + ".");
    }
    Trip trip = booking.trip();
    Ticket ticket =
        new Ticket(
            UUID.randomUUID().toString(),
            Docks.find(trip.from()).name(),
            Docks.find(trip.to()).name(),
            booking.date(),
            Fare.of(trip, pricePerMile));
    context.log().info("booked", "ticket", ticket.id(), "passengers", trip.passengers());
    return Response.created("/bookings/" + ticket.id()).json(ticket);
  }
}
