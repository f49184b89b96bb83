package dev.wherry.runtime.contract.models;

import dev.wherry.function.Kind;
import java.math.BigDecimal;
import java.util.List;

/** A sealed type with a discriminator of its own, two levels deep. */
@Kind(property = "type")
sealed interface Payment {

  @Kind("card")
  record Card(String number) implements Payment {}

  sealed interface Transfer extends Payment {}

  @Kind("bank")
  record Bank(String iban, BigDecimal amount) implements Transfer {}

  record Cash() implements Transfer {}

  final class Function extends Echo<Payment> {}

  final class OfList extends Echo<List<Payment>> {}

  final class OfTransfer extends Echo<Transfer> {}
}
