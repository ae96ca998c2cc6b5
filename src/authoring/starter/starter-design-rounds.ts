/** The design rounds that `new` writes, with a comment for every choice there is. Each passes `check` as it stands. */
export const starterDesignRounds = {
  canvas: `  - id: draw-it # unique in this file; askWhen of later rounds names it
    type: architecture
    questionType: canvas
    timeMinutes: 12 # may be a fraction: 0.5 is half a minute
    title: Draw the pipeline # listed before the start: give nothing away
    description: |
      Parcels report where they are, **2,000 times a second**. The depots' boards may be a minute old. Put a component in each
      step and connect the steps in the direction in which the data goes.
    hints: # revealed one at a time, from a nudge to the method
      - What happens to the reports while the part that computes is restarted?
    passScore: 0.7 # the share of points that passes
    components: # the palette; put in what people wrongly reach for, too
      - id: receiver
        label: Receiving service
        kind: ingest # client, ingest, queue, process, store, serve, observe or other: the group in the palette
        description: Takes reports over HTTP and passes them on. Keeps nothing.
      - { id: durable-log, label: Durable log, kind: queue, description: Keeps reports in order for some days. }
      - { id: stream-job, label: Stream job, kind: process, description: Works on every report as it comes. }
      - { id: nightly-job, label: Nightly job, kind: process, description: Runs once a night. }
      - { id: board-table, label: Table behind the boards, kind: store, description: Holds the latest place of each parcel. }
    steps: # layers, in the order in which they are drawn; each takes one component
      - id: arrival
        name: Arrival
        description: The only door for the reports.
        choices: # a component that is not listed here is invalid in this step
          - { component: receiver, verdict: valid, feedback: Right. It does little and can be multiplied. }
      - id: buffer
        name: Buffer
        description: Holds the reports until they have been worked on.
        choices:
          - { component: durable-log, verdict: valid, feedback: Right. Whatever comes after it may stop for a while. }
          - component: board-table
            verdict: partial # valid: a point, partial: half a point, invalid: none
            feedback: Nothing is lost, but a table that takes 2,000 writes a second is slow to read.
      - id: compute
        name: Computing
        description: Finds the latest place of each parcel.
        choices: # where two are right, say what speaks for each
          - { component: stream-job, verdict: valid, feedback: Right. The boards are some seconds old. }
          - { component: nightly-job, verdict: invalid, feedback: The boards would be a day old. }
      - id: boards
        name: Boards
        description: What the depots look at.
        choices:
          - { component: board-table, verdict: valid, feedback: "Right. One row a parcel, and a lookup by its number." }
    connections: # the edges that the design needs, by the steps' ids; a point for each
      - { from: arrival, to: buffer }
      - { from: buffer, to: compute }
      - { from: compute, to: boards, feedback: This is how the result gets to the depots. } # feedback is optional
    forbiddenConnections: # each one that is drawn takes away as much as one step gives
      - { from: arrival, to: boards, feedback: It goes round the buffer. While the table is down reports are lost. }
    explanation: |
      The receiving service keeps nothing, so something behind it has to. Everything after the log may fail and start again.
`,
  constraints: `  - id: ask-first # unique in this file; askWhen of later rounds names it
    type: architecture
    questionType: constraints
    timeMinutes: 6 # may be a fraction: 0.5 is half a minute
    title: Before you build # listed before the start: give nothing away
    description: |
      The depots want a board that shows where every parcel is. Ask up to **two** questions, then choose.
    hints: # revealed one at a time, from a nudge to the method
      - Imagine two different answers to a question. If you would build the same thing after both, leave it out.
    passScore: 0.7 # half of the score is for asking, half for choosing
    maxQuestions: 2 # how many may be asked; an answer cannot be un-asked
    clarifyingQuestions:
      - id: freshness
        text: How old may the board be?
        category: crucial # crucial, helpful (no points) or irrelevant (takes away a quarter)
        answer: A minute at most. The vans leave by it.
        reveals: { constraint: freshness, value: one minute } # options name it in validWhen
      - id: peak
        text: How many reports come in at the worst moment?
        category: crucial
        answer: In December **2,000 a second**.
        reveals: { constraint: load, value: 2000 a second }
      - id: team
        text: Who will run it?
        category: helpful
        answer: You, and a colleague who works three days a week.
      - id: colours
        text: Which colours should the board have?
        category: irrelevant
        answer: I have not thought about it. Does it change what you build?
    options: # at least one is correct; give every wrong one something that speaks for it
      - id: nightly
        name: Load by night
        description: Files are loaded once a night. Cheap and easy to run again.
        correct: false
        feedback: Sound in everything but the age of its data.
      - id: stream
        name: A log and a stream job
        description: Reports go into a log, a job works on each as it comes. Quick; more to look after.
        correct: true
        validWhen: # full marks only for who has asked for these; otherwise it was a guess
          - { constraint: freshness, value: one minute }
          - { constraint: load, value: 2000 a second }
        feedback: Fits. The log takes the peak, the job keeps the board fresh.
    explanation: |
      Two facts decide: a minute rules out the night, and 2,000 a second ask for something that takes the peak.
`,
  modeling: `  - id: model-it # unique in this file; askWhen of later rounds names it
    type: modeling
    questionType: design
    timeMinutes: 10 # may be a fraction: 0.5 is half a minute
    title: Tables for the parcels # listed before the start: give nothing away
    description: |
      Every scan of a parcel is kept. Make the tables, put the fields into them and mark the primary keys.
    hints: # revealed one at a time, from a nudge to the method
      - What is one row of the largest table?
    passScore: 0.7 # the share of points that passes
    goal: Count scans by depot and country, for any day. # one sentence: what the model must be good at
    fields: # what there is to place
      - id: scan_id
        name: scan_id # what the candidate reads; the id when it is not given
        dataType: integer # integer, decimal, string, boolean, date or timestamp
        description: One for each scan.
        cardinality: high # low, medium or high: how many different values; moves the gauges
        sampleValues: [100017, 100018]
      - { id: scanned_at, dataType: timestamp, cardinality: high }
      - { id: depot_id, dataType: integer, cardinality: medium, sampleValues: [4, 17] }
      - { id: depot_name, dataType: string, cardinality: medium, sampleValues: [Linz, Malmö] }
      - { id: country, dataType: string, cardinality: low, sampleValues: [AT, SE] }
      - { id: scans_so_far, dataType: integer, cardinality: high, description: How often the parcel had been scanned by then. }
    expectedTables: # the candidate's tables are matched to these so that the score is highest, whatever their names
      - name: scans
        type: fact # fact, dimension, bridge or table; a point
        requiredFields: [scan_id, scanned_at, depot_id] # a point for each; a field may be required in several tables
        optionalFields: [scans_so_far] # no point, and none lost; anywhere else a field costs half a point
        primaryKey: [scan_id] # a point when exactly these are marked; may be left out
        feedback: One row is one scan. It leads to its depot by \`depot_id\`.
      - name: depots
        type: dimension
        requiredFields: [depot_id, depot_name, country]
        primaryKey: [depot_id]
        feedback: A name that changes is changed in one row.
    explanation: |
      The number of scans so far can be computed from the scans, so nobody has to keep it.
`,
} as const;
