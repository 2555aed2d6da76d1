/** How much a finding matters; the four that LSP has. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What `glossator.yaml` can make of a rule. */
export type RuleSeverity = Severity | 'off';
