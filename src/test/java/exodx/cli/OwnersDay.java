package exodx.cli;

/** What the owner writes on that day: the tutorial in docs/knowledge-owners.md shows the same. */
final class OwnersDay {
  private OwnersDay() {}

  static final String RULES =
      """
      package knowledge;

      // The quota of a team.

      declare Quota
        @facts("quota") @doc("The quota of users of the user's team")
        raised : Boolean
          @doc("The quota of the team has been raised")
          @ask("Has the quota of the team been raised?")
          @in("Exchange Online PowerShell")
          @gather("Get-OrganizationConfig | Format-List Name")
      end

      rule "quota-told"
        @title("The message says that a quota is exceeded")
        @role(RECOGNISE)
        @message("Provisioning stopped: the quota of {team:text} is exceeded by {count:number} users")
        @rationale("The service counts the users of a team and stops at its quota.")
        @source("https://example.com/quota [unverified]")
      when
        RecognisedMessage( by == "quota-told" )
      then
        insertLogical( diagnosis("quota-exceeded") );
      end

      rule "quota-raise"
        @title("A quota that is as it was has to be raised")
        @role(REMEDY)
        @rationale("Nobody is provisioned while the quota is known to be as it was.")
        @source("https://example.com/quota [unverified]")
      when
        Diagnosis( code == "quota-exceeded" )
        Quota( raised == false )
      then
        insertLogical( step("raise-quota") );
      end

      rule "quota-retry"
        @title("A raised quota lets provisioning go on")
        @role(REMEDY)
        @rationale("The service tries again by itself once there is room.")
        @source("https://example.com/quota [unverified]")
      when
        Diagnosis( code == "quota-exceeded" )
        Quota( raised == true )
      then
        insertLogical( step("wait-for-quota") );
      end
      """;

  static final String WORDS =
      """
      diagnoses:
        quota-exceeded:
          title: The quota of the team is exceeded
          explanation: The team has more users than it may have, so no more are provisioned.
          source: https://example.com/quota [unverified]
      steps:
        raise-quota:
          title: Ask for a higher quota
          instruction: Tell the owner of the team by how many users it is exceeded.
          phase: repair
          risk: change
          reversible: Ask for the old quota again.
          verify: The error does not come back.
          source: https://example.com/quota [unverified]
        wait-for-quota:
          title: Wait until the service tries again
          instruction: It tries every hour.
          phase: retry
          risk: read-only
          verify: The user appears.
          source: https://example.com/quota [unverified]
      """;

  static final String CASES =
      """
      # The quota of a team.

      - name: nobody knows whether the quota was raised
        paste: "Provisioning stopped: the quota of 'Contoso Sales' is exceeded by 12 users"
        expect:
          status: NEEDS_FACTS
          diagnoses: [quota-exceeded]
          steps: []
          missing: [quota.raised]

      - name: the quota is as it was
        facts: {quota: {raised: false}}
        paste: "Provisioning stopped: the quota of 'Contoso Sales' is exceeded by 12 users"
        expect:
          status: NEEDS_FACTS
          diagnoses: [quota-exceeded]
          steps: [raise-quota]

      - name: the quota was raised
        facts: {quota: {raised: true}}
        paste: "Provisioning stopped: the quota of 'Contoso Sales' is exceeded by 12 users"
        expect:
          status: NEEDS_FACTS
          diagnoses: [quota-exceeded]
          steps: [wait-for-quota]
      """;
}
