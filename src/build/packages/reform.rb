class Reform < Formula
  desc "@SUMMARY@"
  homepage "@URL@"
  url "@URL@"
  version "@VERSION@"
  sha256 "@SHA256@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    rm "bin/reform.cmd"
    libexec.install Dir["*"]
    (bin/"reform").write_env_script libexec/"bin/reform", REFORM_JAVA: "${REFORM_JAVA:-#{Formula["openjdk"].opt_prefix}}"
    bash_completion.install libexec/"completions/reform.bash" => "reform"
    zsh_completion.install libexec/"completions/_reform"
    fish_completion.install libexec/"completions/reform.fish"
    man1.install Dir[libexec/"man/man1/*"]
    man5.install Dir[libexec/"man/man5/*"]
  end

  test do
    assert_match "reform #{version}", shell_output("#{bin}/reform --version")
    cp libexec/"data/reform.yaml", testpath
    assert_equal "29\n", shell_output("#{bin}/reform list --count")
  end
end
