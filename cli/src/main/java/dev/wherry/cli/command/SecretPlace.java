package dev.wherry.cli.command;

import dev.wherry.local.secret.SecretFile;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.io.IOException;
import java.util.List;

/** Where values of secrets are kept. */
interface SecretPlace {

  /** The place for people. */
  String description();

  void set(String secret, String value) throws IOException, InterruptedException;

  /** Lets what runs there read it anew, and tells people what was done. */
  List<String> refresh(String secret) throws InterruptedException;

  /** Those that have a value. */
  List<String> list() throws IOException, InterruptedException;

  void remove(String secret) throws IOException, InterruptedException;

  /** A file of this machine. */
  static SecretPlace of(SecretFile file) {
    return new SecretPlace() {
      @Override
      public String description() {
        return file.path().toString();
      }

      @Override
      public void set(String secret, String value) throws IOException {
        file.set(secret, value);
      }

      /** A new instance reads the file. */
      @Override
      public List<String> refresh(String secret) {
        return List.of();
      }

      @Override
      public List<String> list() throws IOException {
        return file.list();
      }

      @Override
      public void remove(String secret) throws IOException {
        file.remove(secret);
      }
    };
  }

  /** The vault of a target. */
  static SecretPlace of(Connection connection, Destination destination) {
    SecretStore store = connection.operations().secrets();
    return new SecretPlace() {
      @Override
      public String description() {
        return destination.toString();
      }

      @Override
      public void set(String secret, String value) throws InterruptedException {
        store.set(new ResourceName(secret), new SecretValue(value));
      }

      @Override
      public List<String> refresh(String secret) throws InterruptedException {
        return store.refresh(new ResourceName(secret));
      }

      @Override
      public List<String> list() throws InterruptedException {
        return store.list().stream().map(ResourceName::value).sorted().toList();
      }

      @Override
      public void remove(String secret) throws InterruptedException {
        store.remove(new ResourceName(secret));
      }
    };
  }
}
