/** The person's answers about storage hosts that Trig doesn't know. */
export interface HostAnswers {
  /** Allowed for good. */
  allowed(): Promise<ReadonlySet<string>>;
  allow(host: string): Promise<void>;
  /** Refused until the browser ends, or until something is tried again: a file that leads there fails without a question. */
  refused(): Promise<ReadonlySet<string>>;
  refuse(host: string): Promise<void>;
  forgetRefused(): Promise<void>;
}
