package dev.wherry.runtime.contract.models;

import dev.wherry.function.Name;
import java.util.Objects;
import java.util.Optional;

/** A class as a Kotlin data class compiles to: one constructor, getters, no setters. */
public final class Person {

  private final String firstName;
  private final int age;
  private final boolean isActive;
  private final Optional<String> email;

  public Person(
      String firstName, @Name("years") int age, boolean isActive, Optional<String> email) {
    this.firstName = Objects.requireNonNull(firstName, "firstName must not be null");
    this.age = age;
    this.isActive = isActive;
    this.email = email;
  }

  public String getFirstName() {
    return firstName;
  }

  public int getAge() {
    return age;
  }

  public boolean isActive() {
    return isActive;
  }

  public Optional<String> email() {
    return email;
  }

  static final class Function extends Echo<Person> {}
}
