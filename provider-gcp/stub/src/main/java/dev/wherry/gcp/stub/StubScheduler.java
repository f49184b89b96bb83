package dev.wherry.gcp.stub;

import com.google.cloud.scheduler.v1.CloudSchedulerGrpc;
import com.google.cloud.scheduler.v1.CreateJobRequest;
import com.google.cloud.scheduler.v1.DeleteJobRequest;
import com.google.cloud.scheduler.v1.GetJobRequest;
import com.google.cloud.scheduler.v1.Job;
import com.google.cloud.scheduler.v1.ListJobsRequest;
import com.google.cloud.scheduler.v1.ListJobsResponse;
import com.google.cloud.scheduler.v1.PauseJobRequest;
import com.google.cloud.scheduler.v1.ResumeJobRequest;
import com.google.cloud.scheduler.v1.UpdateJobRequest;
import com.google.protobuf.Empty;
import com.google.protobuf.util.FieldMaskUtil;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.TreeMap;

/** Jobs of Cloud Scheduler. */
final class StubScheduler extends CloudSchedulerGrpc.CloudSchedulerImplBase {

  private final StubAccounts accounts;
  private final Map<String, Job> jobs = new TreeMap<>();

  StubScheduler(StubAccounts accounts) {
    this.accounts = accounts;
  }

  Map<String, Job> all() {
    return jobs;
  }

  private Job find(String name) {
    Job found = jobs.get(name);
    if (found == null) {
      throw World.missing(name);
    }
    return found;
  }

  private void check(Job job) {
    World.require(job.getName().startsWith(World.LOCATION + "/jobs/"), "elsewhere: " + job);
    World.require(
        job.getSchedule().split(" ", -1).length == 5
            || job.getSchedule().matches("every [1-9][0-9]* (minutes|hours)"),
        "no schedule: " + job.getSchedule());
    World.require(!job.getTimeZone().isEmpty(), "no time zone");
    World.require(job.getHttpTarget().getUri().startsWith("http"), "no target");
    World.require(job.getDescription().length() <= 500, "the description is too long");
    accounts.requireVisible(job.getHttpTarget().getOidcToken().getServiceAccountEmail());
  }

  @Override
  public void createJob(CreateJobRequest request, StreamObserver<Job> observer) {
    World.answer(
        observer,
        () -> {
          Job.Builder job = request.getJob().toBuilder().setState(Job.State.ENABLED);
          check(job.build());
          job.getHttpTargetBuilder().putHeaders("User-Agent", "Google-Cloud-Scheduler");
          addSlash(job);
          if (jobs.putIfAbsent(job.getName(), job.build()) != null) {
            throw World.present(job.getName());
          }
          return job.build();
        });
  }

  @Override
  public void getJob(GetJobRequest request, StreamObserver<Job> observer) {
    World.answer(observer, () -> find(request.getName()));
  }

  @Override
  public void listJobs(ListJobsRequest request, StreamObserver<ListJobsResponse> observer) {
    World.answer(
        observer,
        () ->
            Pages.of(
                jobs.values(),
                1,
                request.getPageToken(),
                (page, next) ->
                    ListJobsResponse.newBuilder().addAllJobs(page).setNextPageToken(next).build()));
  }

  @Override
  public void updateJob(UpdateJobRequest request, StreamObserver<Job> observer) {
    World.answer(
        observer,
        () -> {
          Job.Builder job = find(request.getJob().getName()).toBuilder();
          FieldMaskUtil.merge(request.getUpdateMask(), request.getJob(), job, Merging.REPLACE);
          check(job.build());
          if (job.getState() == Job.State.UPDATE_FAILED) {
            job.setState(Job.State.ENABLED);
          }
          addSlash(job);
          jobs.put(job.getName(), job.build());
          return job.build();
        });
  }

  /** Google's own provider for Terraform expects that an address comes back with one. */
  private static void addSlash(Job.Builder job) {
    String uri = job.getHttpTarget().getUri();
    if (!uri.endsWith("/")) {
      job.getHttpTargetBuilder().setUri(uri + "/");
    }
  }

  @Override
  public void deleteJob(DeleteJobRequest request, StreamObserver<Empty> observer) {
    World.answer(
        observer,
        () -> {
          jobs.remove(find(request.getName()).getName());
          return Empty.getDefaultInstance();
        });
  }

  @Override
  public void pauseJob(PauseJobRequest request, StreamObserver<Job> observer) {
    World.answer(observer, () -> become(request.getName(), Job.State.PAUSED));
  }

  @Override
  public void resumeJob(ResumeJobRequest request, StreamObserver<Job> observer) {
    World.answer(observer, () -> become(request.getName(), Job.State.ENABLED));
  }

  /** Puts a job into a state that calls do not lead to. */
  void state(String name, Job.State state) {
    become(name, state);
  }

  private Job become(String name, Job.State state) {
    Job job = find(name).toBuilder().setState(state).build();
    jobs.put(name, job);
    return job;
  }
}
