package com.example;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The body of {@code POST /bookings}.
 *
 * @param trip where to, with how many
 * @param date the day
 * @param email where the ticket goes
 * @param note anything the skipper should know
 */
public record Booking(Trip trip, LocalDate date, String email, Optional<String> note) {

  public Booking {
    if (trip == null || date == null) {
      throw new IllegalArgumentException("A booking has a trip and a date.");
    }
    if (email == null || !email.matches("[^@\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException("A booking has an e-mail address.");
    }
  }
}
