#!/bin/sh
# The API with curl. SERVER and CITY say where; KAZVA_KEY, if there is one, is a key that the city issued.
SERVER=${SERVER:-http://localhost:4000}
CITY=${CITY:-stara-zagora}

# One average, by POST. The answer says what it cost, and what is left of the minute.
curl -s "$SERVER/graphql" -H 'content-type: application/json' \
  -d '{"query": "query ($city: String!) { summary(filter: { municipality: $city }) { count average } }",
       "variables": {"city": "'"$CITY"'"}}'
echo

# The same by GET: the answer has an ETag, and may be kept for a minute.
curl -s -G "$SERVER/graphql" -H 'accept: application/json' \
  --data-urlencode 'query=query ($city: String!) { summary(filter: { municipality: $city }) { count average } }' \
  --data-urlencode 'variables={"city": "'"$CITY"'"}'
echo

# A page of published ratings, with the key; give endCursor as "after" for the next one.
curl -s "$SERVER/graphql" -H 'content-type: application/json' \
  ${KAZVA_KEY:+-H "authorization: Bearer $KAZVA_KEY"} \
  -d '{"query": "query ($city: String!, $after: String) { ratings(municipality: $city, first: 100, after: $after) { nodes { score publishedOn location { id name } } pageInfo { endCursor hasNextPage } } }",
       "variables": {"city": "'"$CITY"'"}}'
echo
