package dev.wherry.engine.release;

import java.util.Optional;

/**
 * Who runs a command.
 *
 * @param user the name of the account
 * @param host the machine
 * @param process its number on that machine
 * @param link the pipeline's page, when a pipeline runs it
 */
public record Actor(String user, String host, long process, Optional<String> link) {

  /** User, host and link for people. */
  @Override
  public String toString() {
    return user + "@" + host + link.map(page -> " (" + page + ")").orElse("");
  }
}
