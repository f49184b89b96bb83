package dev.wherry.aws.runtime.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The vectors {@code get-vanilla} and {@code post-vanilla} of AWS's Signature Version 4 test suite.
 */
class RequestSignerTest {

  private static final RequestSigner SIGNER =
      new RequestSigner(
          new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null),
          "us-east-1",
          "service");

  @Test
  void signsAsAwsPublished() {
    assertEquals(
        expected("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        authorization("GET"));
    assertEquals(
        expected("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        authorization("POST"));
  }

  private static String authorization(String method) {
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put("host", "example.amazonaws.com");
    headers.put("x-amz-date", "20150830T123600Z");
    return SIGNER.authorization(method, headers, new byte[0]);
  }

  private static String expected(String signature) {
    return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
        + " SignedHeaders=host;x-amz-date, Signature="
        + signature;
  }
}
