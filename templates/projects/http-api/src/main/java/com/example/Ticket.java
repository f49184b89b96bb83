package com.example;

import java.time.LocalDate;

/**
 * The answer to a booking.
 *
 * @param id what the passenger shows on board
 * @param from the name of the dock it starts from
 * @param to the name of the dock it goes to
 * @param date the day
 * @param fare what it costs
 */
public record Ticket(String id, String from, String to, LocalDate date, Fare fare) {}
