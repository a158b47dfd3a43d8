namespace Witan.Models.Analyst.Vocabulary;

/// <summary>Names of people and of groups that own work, and capitalised words that are neither.</summary>
internal static class NameWords
{
    /// <summary>Words that make a phrase a team or an office, as alternatives of a regular expression.</summary>
    public const string Roles =
        "team|department|dept|office|committee|board|group|unit|crew|desk|manager|managers|management|director|lead|leads|head|officer|officers|"
        + "coordinator|co-ordinator|secretary|secretariat|secretaries|principal|headteacher|headmaster|teacher|teachers|nurse|nurses|nursing|doctor|doctors|physician|architect|architects|"
        + "engineer|engineers|engineering|developer|developers|administrator|administrators|admin|admins|vendor|supplier|contractor|caretaker|janitor|clerk|clerks|treasurer|chair|chairman|"
        + "chairwoman|chairperson|mayor|council|consultant|analyst|designer|editor|librarian|accountant|accounting|volunteers?|partner|agency|provider|host|"
        + "caterer|receptionist|reception|supervisor|specialist|facilitator|organiser|organizer|controller|sponsor|product owner|scrum master|ceo|cto|cfo|coo|cio|"
        + "ciso|dpo|hr|it|qa|ops|devops|sre|sres|legal|finance|facilities|procurement|purchasing|marketing|sales|communications|comms|dba|everyone|all staff|pharmacy|pharmacist|logistics|trainer|trainers|staff|maintenance|security|helpdesk|service desk|support|housekeeping|registrar|warden|foreman|vet|dean|parents|pupils|stewards?|works council|sisters?|matron|midwi(?:fe|ves)|paramedics?|trainees?";

    /// <summary>Given names from many places; a first token in this list makes a name without further evidence.</summary>
    private const string Given =
        "Aaron Abdul Adam Aditi Adrian Agnes Ahmed Aisha Akira Alan Albert Alejandro Alex Alexander Alexandra Ali Alice Alicia Alina Alison Amanda Amelia Amina Amir Amy Ana Anders "
        + "Andrea Andreas Andrei Andrew Andy Angela Anil Anita Anja Ann Anna Anne Annette Annika Anthony Antoine Anton Antonio Arjun Arthur Astrid Aya Ayesha Barbara Beata Beatrice Ben "
        + "Benjamin Bernd Bernhard Beth Bianca Bill Birgit Bob Boris Brian Brigitte Bruno Camille Carl Carla Carlos Carmen Carol Caroline Carsten Catherine Cem Charles Charlie Charlotte Chen "
        + "Chiara Chloe Chris Christian Christina Christine Christoph Claire Clara Claudia Claus Colin Cristina Dagmar Dan Daniel Daniela David Deborah Deepa Denise Dennis Derek Diana Diego Dieter "
        + "Dirk Dmitri Dmitry Dominik Donna Doris Dorothy Ed Edith Eduardo Edward Elena Eleanor Elif Elisa Elizabeth Ella Ellen Emil Emilia Emily Emma Eric Erik Erika Ernst Esra Esther Eva Eve "
        + "Fatima Fatma Felix Fernando Finn Fiona Florian Frances Francesca Francis Frank Franz Fred Freya Gabriel Gabriele Gareth Gary George Georg Gerald Gerd Gisela Giulia Grace Graham Greg Greta "
        + "Guido Gustav Hamza Hanna Hannah Hans Harald Harry Hasan Heather Heidi Heike Heinz Helen Helena Helga Henning Henri Henrik Henry Hiro Holger Hugo Ian Ibrahim Ida Igor Imran Ines Inga Ingrid "
        + "Irena Irene Iris Isabel Isabella Ivan Ivana Jack Jacob Jakob Jamal James Jan Jana Jane Janet Janina Jannis Jasmin Jason Javier Jean Jeff Jennifer Jenny Jens Jessica Jill Jim Jing Joan Joanna "
        + "Jochen Joe Johan Johanna Johannes John Jon Jonas Jonathan Jordan Jorge Josef Joseph Josh Juan Judith Julia Julian Juliane Julie Jun Karen Karim Karin Karl Karla Kate Katharina Kathrin Katie Katja "
        + "Kavita Keith Kelly Ken Kenji Kerstin Kevin Khalid Kim Kirsten Klaus Konrad Kristin Kumar Kurt Lara Lars Laura Laurent Lea Leah Lee Leila Lena Leo Leon Leonie Li Lina Linda Linh Lisa Liz Lorenzo Louis "
        + "Louise Luca Lucas Lucia Lucy Luis Luisa Lukas Luke Magda Mahmoud Maja Malik Manfred Manuel Marc Marco Marcus Margaret Maria Marie Marina Mario Marion Mark Markus Marta Martha Martin Martina Mary Mateo "
        + "Kwame Sian Renske Hatice Gerrit Bjarne Teodor Wiebke Solveig Arvid Lotte Ilse Bea Femi Joost Maartje Bram Saskia Anneke Agnieszka Katarzyna Ewa Zofia Tomasz Marek Milan Luka Goran Dragan Vesna Amara Chidi Ngozi Layla Anjali Meera Haruto Siobhan Niamh Aoife Ciaran Eoin Rhys Owain Cerys Bronagh Eilidh Callum Iain Morag Pilar Paloma Matteo Emre Burak Ayse Aylin Mathieu Elodie Thibault Oksana Olena Andriy Svetlana Camilo Thandi Sipho Kofi Ama Abena Matt Matthew Matthias Maya Mehmet Mei Melanie Meryem Mia Michael Michel Michelle Miguel Mikael Mike Mila Miriam Mirko Mohamed Mohammed Monica Monika Moritz Nadia Nadine Nancy Naomi Natalia Natalie Natasha "
        + "Neil Nia Nicholas Nick Nico Nicola Nicole Niklas Nils Nina Noah Noor Nora Norbert Olaf Ole Oleg Olga Oliver Olivia Omar Oscar Oskar Otto Pablo Pamela Paola Patricia Patrick Paul Paula Pavel Pedro Peter "
        + "Petra Phil Philip Philipp Pia Pierre Piotr Priya Quinn Rachel Rafael Rahul Raj Ralf Ralph Ravi Ray Rebecca Reza Ricardo Richard Rita Rob Robert Roberto Robin Roger Roland Rolf Rosa Rose Rosie Roy Ruben Rudolf Ruth Ryan "
        + "Sabine Sabrina Sally Salma Sam Samir Samuel Sandra Sanjay Sara Sarah Sasha Sebastian Selin Sergei Sergio Shirin Silke Silvia Simon Simone Sina Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Stella "
        + "Stephan Stephanie Stephen Steve Steven Stuart Sue Susan Susanne Suzanne Sven Svenja Sylvia Tanja Tania Tara Tariq Tatjana Taylor Teresa Theo Theresa Thomas Tim Tina Tobias Tom Tomas Toni Tony Tracy Ulf Ulrich Ulrike Ursula "
        + "Ute Uwe Vanessa Vera Verena Veronika Victor Victoria Vijay Viktor Vikram Vincent Viola Volker Walter Wei Wendy Werner Will William Wolfgang Xavier Yan Yara Yasmin Yasmine Yuki Yusuf Yvonne Zainab Zara Zeynep Zoe Riley Morgan Casey Dr Mr Mrs Ms Prof Herr Frau Sister Father";

    private const string Others =
        "API APIs UI UX DB PR CI CD AI OS VM US EU UK ID OK PDF CSV SQL SSO VPN RLS URL JSON HTML CSS SDK TDD MVP KPI SLA SLO ADR FAQ GDPR HTTP HTTPS TLS SSL DNS LAN NAS ERP CRM POS EHR EPR "
        + "Action Actions Add Admin Agenda Alert Alerts All Also Analysis Angular Approach Architecture Assessment Backend Background Backup Basic Batch Benchmark Beta Alpha Budget Bug Build Cache Change Check Checklist "
        + "Client Cloud Code Component Configuration Content Context Copy Cost Costs Create Critical Current Daily Dashboard Data Database Date Day Deadline Decision Deliverable Deliverables Dependencies Dependency Deployment Design "
        + "Details Docker Docs Documentation Done Draft Due Duration Early Edge Effort Electron Email End Equipment Error Estimate Example Excel Expected Feature Files Final First Fix Food Frontend Full Future Go Goal Goals Google Grafana "
        + "Group Guide High Immediate Impact Implementation Important Index Info Infrastructure Initial Input Integration Interface Internal Invitation Issue Issues Item Key Kubernetes Late Launch Layer Legacy Level Link Linux List Load "
        + "Location Log Logging Long-term Low Mail Main Maintenance Manual Mandatory May Medium Medium-term Meeting Memory Menu Message Metrics Microsoft Migration Milestone Minor Mobile Module Monitoring Month Music Must Name Network New Next Node No Not Note Notes "
        + "Notification Objective Only Open Optional Option Order Other Output Outcome Page Part Parking Pending Performance Permits Phase Pilot Plan Planning Playwright Postgres PostgreSQL Power Preparation Priority Problem Process Production "
        + "Project Prometheus Proposal Prototype Publicity Python React Redis Redesign Refactor Reference Registration Release Report Reporting Requirement Requirements Research Result Results Review Risk Risks Rollback Rollout Room Rooms Rule Scenario Schedule Schema "
        + "Scope Script Section Server Service Setup Short-term Should Signage Slides Sprint Stage Staging Standard Start Status Step Storage Story Strategy Stretch Subject Success Summary Support System Table Target Task Tasks Team Technical Template "
        + "Terminal Test Testing Tests Theme Tickets Time Timeline Title Todo Tool Tools Topic Total Track Training Transport Travel Type TypeScript Unit Update Urgent User Users Validation Vendor Venue Verification Version Video WebSocket Website Week Weekly "
        + "Why Windows Workflow Workshop Work Yes Slack Teams Jira Confluence GitHub GitLab AWS Azure Kafka SQLite Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September October November December "
        + "Spring Summer Autumn Winter Appendix Figure Chapter Paragraph Annex Part Optionally Required Prerequisite Prerequisites Reason Where When What How Who Which Catering Food Drinks Safety Hygiene Lighting Sound Decoration Furniture Printing Posters Flyers Social Press IPC Java Go Rust Swift Kotlin";

    private static readonly HashSet<string> GivenNames = new(Given.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> NotNames = new(Others.Split(' '), StringComparer.OrdinalIgnoreCase);

    public static bool IsGiven(string word) => GivenNames.Contains(word.TrimEnd('.'));

    public static bool IsNoName(string word) => NotNames.Contains(word);
}
