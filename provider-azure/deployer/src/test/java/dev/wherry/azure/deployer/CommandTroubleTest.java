package dev.wherry.azure.deployer;

import dev.wherry.spi.Connection;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.testkit.stub.CommandTroubleContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Azure refuses calls of the commands beside deployments, for the time being or for good. */
class CommandTroubleTest extends OnStub implements CommandTroubleContract {

  private static final String SITE = "shop-test-6828297a";

  @Override
  public void writes(Instant time, String line) {
    stub().log(SITE, time, line);
  }

  @Override
  public String line(String message) {
    return "{\"level\":\"info\",\"function\":\"greet\",\"message\":\"" + message + "\"}";
  }

  @Override
  public boolean changesByFunction(String call) {
    return call.startsWith("POST " + SITE + ".azurewebsites.net/");
  }

  /** A value that is set is also read anew by the apps that use it. */
  @Override
  public List<Question> questions() {
    List<Question> all = new ArrayList<>(CommandTroubleContract.super.questions());
    all.add(new Question("secret set and read anew", false, this::readAnew));
    return all;
  }

  private String readAnew() throws Exception {
    try (Connection connection = commands().connect(first())) {
      SecretStore secrets = connection.operations().secrets();
      secrets.set(KEY, new SecretValue("newest"));
      return secrets.refresh(KEY) + " " + stub().secretValues();
    }
  }
}
