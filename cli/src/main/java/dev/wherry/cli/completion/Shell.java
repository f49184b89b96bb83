package dev.wherry.cli.completion;

/** The shells that scripts are made for. */
public enum Shell {
  /** GNU Bash 3.2 or later. */
  BASH("~/.bashrc: source <(wherry completion bash)") {
    @Override
    public String script(CompletionModel model) {
      return new BashScript(model).render();
    }
  },
  /** Z shell. */
  ZSH("~/.zshrc, after compinit: source <(wherry completion zsh)") {
    @Override
    public String script(CompletionModel model) {
      return new ZshScript(model).render();
    }
  },
  /** fish. */
  FISH("~/.config/fish/config.fish: wherry completion fish | source") {
    @Override
    public String script(CompletionModel model) {
      return new FishScript(model).render();
    }
  };

  private final String installation;

  Shell(String installation) {
    this.installation = installation;
  }

  /** The whole script. */
  public abstract String script(CompletionModel model);

  /** Where the script is loaded from, for its first line. */
  String installation() {
    return installation;
  }
}
