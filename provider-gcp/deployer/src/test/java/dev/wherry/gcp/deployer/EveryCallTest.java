package dev.wherry.gcp.deployer;

import dev.wherry.testkit.stub.Commands;
import dev.wherry.testkit.stub.EveryCallContract;
import dev.wherry.testkit.stub.Traffic;
import java.util.Map;
import java.util.Set;

/** The whole life of an app with something going wrong at each call of Google in turn. */
class EveryCallTest extends OnStub implements EveryCallContract {

  @Override
  public Traffic traffic() {
    return stub.traffic();
  }

  @Override
  public Map<String, String> snapshot() {
    return stub.snapshot();
  }

  @Override
  public Map<String, String> stored() {
    return stub.stored();
  }

  @Override
  public Set<String> places() {
    return stub.buckets();
  }

  @Override
  public Commands commands() {
    return commands;
  }

  @Override
  public String first() {
    return FIRST;
  }

  @Override
  public String second() {
    return SECOND;
  }

  @Override
  public void prepare() throws Exception {
    setSecret();
  }
}
