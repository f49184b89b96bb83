package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.function.test.Functions;
import dev.wherry.function.test.HttpResult;
import dev.wherry.function.test.TestResources;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookTripTest {

  private static final Trip TRIP = new Trip("kew", "putney", 2);

  private final Functions bookTrip =
      Functions.of(
              BookTrip.class, TestResources.builder().setting("PRICE_PER_MILE", "1.50").build())
          .route("POST /bookings");

  @Test
  void answersWithATicket() {
    LocalDate tomorrow = LocalDate.now().plusDays(1);
    HttpResult result = book(new Booking(TRIP, tomorrow, "ada@example.com", Optional.empty()));
    assertEquals(201, result.status());
    Ticket ticket = result.json(Ticket.class);
    assertEquals("Kew Pier", ticket.from());
    assertEquals(new BigDecimal("15.00"), ticket.fare().total());
    assertEquals(Optional.of("/bookings/" + ticket.id()), result.header("location"));
  }

  @Test
  void refusesAPassedDate() {
    LocalDate yesterday = LocalDate.now().minusDays(1);
    HttpResult result = book(new Booking(TRIP, yesterday, "ada@example.com", Optional.empty()));
    assertEquals(409, result.status());
    assertEquals("date-has-passed", result.problem().code());
  }

  @Test
  void saysWhereABodyIsWrong() {
    HttpResult result =
        bookTrip
            .http("POST /bookings")
            .json(
                """
                {"trip": {"from": "kew", "to": "kew", "passengers": 1},
                 "date": "2030-05-01", "email": "ada@example.com"}
                """)
            .call();
    assertEquals(400, result.status());
    assertEquals("$.trip: A trip ends at another dock.", result.problem().detail());
  }

  private HttpResult book(Booking booking) {
    return bookTrip.http("POST /bookings").jsonOf(booking).call();
  }
}
