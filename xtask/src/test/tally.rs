//! Counting what runners report.

/// How many tests passed and failed, and what could not run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
    /// What could not run on this machine and how to change that.
    pub left_out: Vec<String>,
}

impl Tally {
    /// Counts the closing lines of cargo's and Node's test runners.
    pub fn count(&mut self, output: &str) {
        for line in output.lines() {
            let line = line.trim();
            if let Some(result) = line.strip_prefix("test result: ") {
                self.passed += before(result, " passed");
                self.failed += before(result, " failed");
            } else if let Some(count) = line
                .strip_prefix("# pass ")
                .or_else(|| line.strip_prefix("ℹ pass "))
            {
                self.passed += count.trim().parse::<u32>().unwrap_or_default();
            } else if let Some(count) = line
                .strip_prefix("# fail ")
                .or_else(|| line.strip_prefix("ℹ fail "))
            {
                self.failed += count.trim().parse::<u32>().unwrap_or_default();
            }
        }
    }

    /// Counts a check that is passed or not, without parts.
    pub fn check(&mut self, is_passed: bool) {
        if is_passed {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
    }
}

/// The number before a word: 17 of `ok. 17 passed`.
fn before(line: &str, word: &str) -> u32 {
    line.split(word)
        .next()
        .and_then(|start| start.split_whitespace().next_back())
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_runners_are_counted() {
        let mut tally = Tally::default();
        tally.count(
            "test result: ok. 17 passed; 2 failed; 1 ignored\n# pass 4\n# fail 1\nℹ pass 3\n",
        );
        assert_eq!((tally.passed, tally.failed), (24, 3));
    }
}
