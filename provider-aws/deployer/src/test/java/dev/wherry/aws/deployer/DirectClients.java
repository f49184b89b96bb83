package dev.wherry.aws.deployer;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/** Services that Wherry reaches by CloudFormation alone, asked directly. */
final class DirectClients implements AutoCloseable {

  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  ApiGatewayV2Client apis() {
    return build(ApiGatewayV2Client.builder());
  }

  IamClient iam() {
    return build(IamClient.builder());
  }

  SchedulerClient scheduler() {
    return build(SchedulerClient.builder());
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder) {
    return builder.region(Region.of(AwsEndpoint.REGION)).httpClient(http).build();
  }

  @Override
  public void close() {
    http.close();
  }
}
